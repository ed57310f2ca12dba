using System.Globalization;

namespace Auditor.Sources.Evidence;

/// <summary>One observed fact with those below it, to be written down. Values keep the order they are added in.</summary>
public sealed class EvidenceRecord(string name)
{
    private readonly List<EvidenceValue> values = [];
    private readonly List<EvidenceRecord> children = [];

    public string Name => name;

    public IReadOnlyList<EvidenceValue> Values => values;

    public IReadOnlyList<EvidenceRecord> Children => children;

    public EvidenceRecord With(string key, string? value)
    {
        if (value is not null) values.Add(new EvidenceValue(key, value, EvidenceValueForm.Text));
        return this;
    }

    public EvidenceRecord With(string key, long value) => With(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A yes, or nothing.</summary>
    public EvidenceRecord Flag(string key, bool holds = true)
    {
        if (holds) values.Add(new EvidenceValue(key, "", EvidenceValueForm.Flag));
        return this;
    }

    /// <summary>What could not be found out, and why: a rule that asks for it is not evaluated.</summary>
    public EvidenceRecord Unknown(string key, string because)
    {
        values.Add(new EvidenceValue(key, because, EvidenceValueForm.Unknown));
        return this;
    }

    internal void Take(EvidenceValue value) => values.Add(value);

    public EvidenceRecord Add(EvidenceRecord child)
    {
        children.Add(child);
        return this;
    }

    public EvidenceRecord Add(IEnumerable<EvidenceRecord> records)
    {
        children.AddRange(records);
        return this;
    }

    /// <summary>Something that could not be looked at: it keeps controls of its kind from being met.</summary>
    public static EvidenceRecord Gap(string because) => new EvidenceRecord(Documents.Evidence.EvidenceSyntax.Gap).With("because", because);
}
