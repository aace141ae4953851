/// How the desktop looks and speaks.
@org.jspecify.annotations.NullMarked
package rookery.ui.settings;
