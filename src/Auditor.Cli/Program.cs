using Auditor.Cli;
using Auditor.Cli.Terminal;

return new AuditorCommandLine(Terminal.OfProcess()).Run(args);
