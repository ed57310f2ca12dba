namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Finds the tools that only those install who build packages of a distribution.</summary>
internal static class PackagingTools
{
    private static readonly string[] Names = ["devscripts", "equivs", "rpmdevtools", "rpm-build", "mk-build-deps", "dpkg-buildpackage"];

    public static bool AreIn(ReadOnlySpan<char> script)
    {
        foreach (var name in Names)
        {
            if (script.Contains(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
