namespace Auditor.Documents;

/// <summary>An attribute of a vocabulary's element.</summary>
/// <param name="About">One line for rule authors: meaning, unit, possible values.</param>
/// <param name="IsAlways">Every such element has it. A comparison with &lt; or &gt; on one that may be absent is false
/// both ways, so rules may not write it bare.</param>
public sealed record AttributeName(string Name, string About, bool IsAlways = false);
