namespace Auditor.Sources.Ports.Dialogues;

/// <summary>One name of a list in SSH's KEXINIT (RFC 4253 section 7.1).</summary>
/// <param name="Use"><c>kex</c>, <c>host-key</c>, <c>cipher</c>, <c>mac</c> or <c>compression</c>.</param>
internal sealed record OfferedAlgorithm(string Use, string Name);
