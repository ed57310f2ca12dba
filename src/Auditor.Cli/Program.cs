using Auditor.Cli;
using Auditor.Cli.Terminal;

using var interruption = new Interruption();
var code = new AuditorCommandLine(Terminal.OfProcess()).Run(args, interruption.Token);
return code == ExitCode.Interrupted ? interruption.ExitCode : code;
