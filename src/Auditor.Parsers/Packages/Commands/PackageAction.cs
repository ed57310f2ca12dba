namespace Auditor.Parsers.Packages.Commands;

/// <summary>The words of <c>package-command/@action</c>.</summary>
internal static class PackageAction
{
    /// <summary>Installs packages that the command names.</summary>
    public const string Install = "install";

    /// <summary>Installs what the project's own files list.</summary>
    public const string Restore = "restore";

    /// <summary>Fetches the index of packages.</summary>
    public const string Update = "update";

    /// <summary>Brings what is installed to newer versions.</summary>
    public const string Upgrade = "upgrade";

    public const string Remove = "remove";

    /// <summary>Throws away what the project does not need (npm prune).</summary>
    public const string Prune = "prune";

    /// <summary>Empties a cache.</summary>
    public const string Clean = "clean";

    /// <summary>Runs a script of the project.</summary>
    public const string Run = "run";

    /// <summary>Runs a program of a package, fetched when it is not there.</summary>
    public const string Execute = "execute";

    /// <summary>Compiles or publishes the project.</summary>
    public const string Build = "build";

    public const string Configure = "configure";

    public const string Other = "other";
}
