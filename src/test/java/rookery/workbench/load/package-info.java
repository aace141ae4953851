@org.jspecify.annotations.NullMarked
package rookery.workbench.load;
