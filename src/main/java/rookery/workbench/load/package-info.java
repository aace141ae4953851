/// Chat-shaped load on a server of any dialect, measured. Its own sockets, so that the load costs
/// little beside what it measures.
@org.jspecify.annotations.NullMarked
package rookery.workbench.load;
