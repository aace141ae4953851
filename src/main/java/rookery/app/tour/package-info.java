/// The main job, done by the program itself before your eyes: `rookery tour`.
@org.jspecify.annotations.NullMarked
package rookery.app.tour;
