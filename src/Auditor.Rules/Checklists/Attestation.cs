using System.Collections.Immutable;

namespace Auditor.Rules.Checklists;

/// <summary>
/// A person vouches for a control. It stands in for evidence that no rule could look for, and says of the findings it names
/// that they are no defects; a finding that it does not name it cannot excuse.
/// </summary>
/// <param name="By">Who.</param>
/// <param name="On">When it was given.</param>
/// <param name="Evidence">A link or document.</param>
/// <param name="Expires">The last day on which it holds, at most a year after <paramref name="On"/>.</param>
public sealed record Attestation(string Control, string By, DateOnly On, string Statement, string Evidence, DateOnly Expires)
{
    /// <summary>Fingerprints of the findings that were judged one by one and are no defects.</summary>
    public ImmutableArray<string> Findings { get; init; } = [];

    /// <summary>Why it does not count on a day; null when it does.</summary>
    internal string? InvalidBecause(DateOnly asOf)
    {
        if (string.IsNullOrWhiteSpace(By)) return "it does not say who vouches";
        if (string.IsNullOrWhiteSpace(Statement)) return "it has no statement";
        if (string.IsNullOrWhiteSpace(Evidence)) return "it has no evidence";
        if (Expires > YearAfter(On)) return "it runs for more than a year";
        if (asOf < On) return FormattableString.Invariant($"it is dated {On:yyyy-MM-dd}");
        return asOf > Expires ? FormattableString.Invariant($"it expired on {Expires:yyyy-MM-dd}") : null;
    }

    private static DateOnly YearAfter(DateOnly day) => day.Year < DateOnly.MaxValue.Year ? day.AddYears(1) : DateOnly.MaxValue;
}
