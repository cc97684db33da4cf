package io.tallywire.quickstart;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, without the whole help behind it, which would push that off the screen. */
final class WrongUse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tallywire: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("\"" + command.getCommandSpec().qualifiedName() + " --help\" tells how it is used.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
