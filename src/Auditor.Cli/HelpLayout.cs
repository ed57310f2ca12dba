using System.CommandLine;
using System.CommandLine.Help;

namespace Auditor.Cli;

/// <summary>The help of all commands: without the slash forms of other systems, with examples at the end.</summary>
internal static class HelpLayout
{
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>().ToList()) root.Options.Remove(option);
        var help = new HelpOption("--help", "-h") { Description = "Show help.", Recursive = true };
        if (help.Action is HelpAction action) help.Action = new ExampleHelp(action);
        root.Options.Add(help);
    }
}
