namespace Auditor.Parsers.Host.Sections;

/// <summary>A line of passwd(5).</summary>
internal sealed record Account(string Name, string Uid, string Gid, string Home, string Shell);
