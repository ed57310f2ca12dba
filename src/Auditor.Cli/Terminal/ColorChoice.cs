namespace Auditor.Cli.Terminal;

internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}
