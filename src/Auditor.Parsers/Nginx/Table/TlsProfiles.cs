namespace Auditor.Parsers.Nginx.Table;

/// <summary>Mozilla's guidelines for TLS on servers.</summary>
internal static class TlsProfiles
{
    private static readonly Lazy<Dictionary<string, string>> Suites = new(Read);

    /// <summary>modern, intermediate or old: the strictest profile with this suite of OpenSSL; empty when none has it.</summary>
    public static string Of(string suite) => Suites.Value.GetValueOrDefault(suite, "");

    private static Dictionary<string, string> Read()
    {
        var profiles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in ResourceLines.Of("mozilla"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            profiles.Add(line[..tab], line[(tab + 1)..]);
        }

        return profiles;
    }
}
