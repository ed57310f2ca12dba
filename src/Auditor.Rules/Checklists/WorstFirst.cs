using Auditor.Rules.Runs;

namespace Auditor.Rules.Checklists;

/// <summary>Failures before unjudged subjects, then by severity and confidence, the worst first; a total order on what differs.</summary>
internal sealed class WorstFirst : IComparer<Finding>
{
    public static WorstFirst Order { get; } = new();

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null) return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        // As numbers: enumerations are boxed to be compared.
        var badness = (int)y.Outcome - (int)x.Outcome;
        if (badness == 0) badness = (int)y.Severity - (int)x.Severity;
        if (badness == 0) badness = (int)y.Confidence - (int)x.Confidence;
        return badness != 0 ? badness : CompareNames(x, y);
    }

    private static int CompareNames(Finding x, Finding y)
    {
        var order = string.CompareOrdinal(x.Fingerprint, y.Fingerprint);
        if (order == 0) order = string.CompareOrdinal(x.Message, y.Message);
        if (order == 0) order = WaiverEnd(x).CompareTo(WaiverEnd(y));
        return order;
    }

    /// <summary>Of a repeated finding the one that is accepted for the shortest time counts.</summary>
    private static DateOnly WaiverEnd(Finding finding) =>
        finding.Suppression is { Kind: SuppressionKind.Waiver, Until: { } until, Owner.Length: > 0 } ? until : DateOnly.MinValue;
}
