package rookery.app;

import picocli.CommandLine.Command;

import rookery.app.account.AccountCommand;
import rookery.app.backup.BackupCommand;
import rookery.app.backup.RestoreCommand;
import rookery.app.desktop.DesktopCommand;
import rookery.app.export.ExportCommand;
import rookery.app.serve.ServeCommand;
import rookery.app.tour.TourCommand;

import java.util.concurrent.Callable;

/// `rookery` without a word after it: the desktop.
@Command(
        name = "rookery",
        description = "Chat on your own network, with any of five chat protocols.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            ServeCommand.class,
            TourCommand.class,
            LoadCommand.class,
            AccountCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class
        })
final class RookeryCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        return DesktopCommand.run();
    }
}
