namespace Auditor.Parsers.Tests.Nginx;

/// <summary>Where our answer differs from that of nginx, and what nginx says.</summary>
internal static class NginxExplanations
{
    public static Dictionary<string, string> Cases { get; } = new(StringComparer.Ordinal)
    {
        // An empty file is no main configuration: that it lacks a section is said only where http, stream or mail shows that it is one.
        [""] = "no \"events\" section in configuration",
        ["\0env A;"] = "unknown directive \"\"", // nginx writes names to its log only up to a NUL
        ["listen 8080, 8081;"] = "host not found in \"8080,\"", // it asks for the host before it looks at the parameter that we refuse
    };
}
