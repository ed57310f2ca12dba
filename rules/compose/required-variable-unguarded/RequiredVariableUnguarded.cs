using System.Globalization;
using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>
/// Finds the first plain use of a variable that no file sets; one guarded use anywhere stops docker compose for all of them. A variable that
/// an example of the .env names is only told when an empty one would open or break the system, and one that stands there in a comment alone belongs to what not everybody uses: a guard would
/// stop all others.
/// </summary>
internal sealed class RequiredVariableUnguarded : CodedRule
{
    private static readonly HashSet<string> Connections = new(StringComparer.Ordinal)
    {
        "URL", "URI", "DSN", "HOST", "USER", "USERNAME", "DB", "DATABASE", "NAME", "DOMAIN", "BUCKET", "EMAIL",
    };

    public override string Anchor => "/compose[.//interpolation]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Has("incomplete"))
        {
            judgement.Unknown("a part of this project was not read, and may set its variables");
            return;
        }

        foreach (var uses in VariableUses.ByVariable(subject))
        {
            if (uses.Exists(Stops) || uses.Find(use => use.Has("bare") && !use.Has("nested") && use["resolved"] == "unset") is not { Tree: not null } first) continue;
            if (first.Has("offered") || (first.Has("known") && !IsWeighty(first))) continue;
            judgement.Fail(first, ("weight", IsWeighty(first) ? "weighty" : "plain"), ("uses", uses.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({uses.Count} uses)")));
        }
    }

    /// <summary>docker compose does not start without it: it says so, or what is left is refused.</summary>
    private static bool Stops(Node use) => use.Has("guarded") || (use.Has("needed") && use["resolved"] == "unset");

    /// <summary>Empty, it opens or breaks the system: a secret, an address, a login.</summary>
    private static bool IsWeighty(Node use) =>
        use.Has("secret-name") || use["variable"].Split('_') is [.., var last] && Connections.Contains(last);
}
