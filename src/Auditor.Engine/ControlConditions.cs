using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Checklists;

namespace Auditor.Engine;

/// <summary>Answers the <c>applies-when</c> questions of a checklist on the deployment tree.</summary>
internal static class ControlConditions
{
    public static ImmutableDictionary<string, Applicability> Answer(Checklist checklist, DocumentTree deployment, int artifacts)
    {
        var evidence = string.Create(CultureInfo.InvariantCulture, $"{artifacts} files searched");
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        return checklist.Controls.Where(control => control.AppliesWhen is not null).ToImmutableDictionary(
            control => control.Id,
            control => new Applicability(Holds(control.AppliesWhen ?? "", deployment, answers), evidence));
    }

    /// <summary>Who did not see everything proves nothing by not having seen a thing.</summary>
    public static ImmutableDictionary<string, Applicability> WithoutProof(ImmutableDictionary<string, Applicability> answers) =>
        answers.ToImmutableDictionary(answer => answer.Key, answer => answer.Value with { Evidence = null });

    private static bool Holds(string expression, DocumentTree deployment, Dictionary<string, bool> answers)
    {
        if (!answers.TryGetValue(expression, out var holds))
            answers[expression] = holds = TreeQuery.Compile(expression).Select(deployment.Root, QueryScope.Empty).Count > 0;
        return holds;
    }
}
