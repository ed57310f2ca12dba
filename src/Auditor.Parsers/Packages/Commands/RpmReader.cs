namespace Auditor.Parsers.Packages.Commands;

/// <summary>rpm (rpm(8)): its modes are options.</summary>
internal static class RpmReader
{
    public static PackageTool Tool { get; } = new(new OptionSyntax("DEr", "define eval root dbpath prefix relocate excludepath rcfile pipe macros"), Read);

    private static PackageCommand Read(CommandLine line)
    {
        var action = Action(line);
        var whole = line with { Operands = [line.ToolWord, .. line.Operands] };
        return new PackageCommand("rpm", action, whole) { Packages = action == PackageAction.Install ? PackageWords.Read(line.Operands, NamedPackage.Local) : [] }
            .With("unsigned", line.Option("--nosignature"));
    }

    private static string Action(CommandLine line)
    {
        if (line.Has("-q", "--query", "-V", "--verify", "--import", "-K", "--checksig", "--eval", "-E")) return PackageAction.Other;
        if (line.Has("-i", "--install", "-U", "--upgrade", "-F", "--freshen", "--reinstall")) return PackageAction.Install;
        return line.Has("-e", "--erase") ? PackageAction.Remove : PackageAction.Other;
    }
}
