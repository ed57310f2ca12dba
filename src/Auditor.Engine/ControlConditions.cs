using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Documents.Queries;
using Auditor.Rules.Checklists;

namespace Auditor.Engine;

/// <summary>Answers the <c>applies-when</c> questions of a checklist on the deployment tree.</summary>
internal static class ControlConditions
{
    public static ImmutableDictionary<string, Applicability> Answer(Checklist checklist, DocumentTree deployment, int files)
    {
        var evidence = string.Create(CultureInfo.InvariantCulture, $"{files} files searched");
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        var conditions = ImmutableDictionary.CreateBuilder<string, Applicability>();
        foreach (var control in checklist.Controls)
        {
            if (control.AppliesWhen is not { } condition) continue;
            conditions.Add(control.Id, new Applicability(Holds(condition, deployment, answers), evidence));
        }

        return conditions.ToImmutable();
    }

    private static bool Holds(string expression, DocumentTree deployment, Dictionary<string, bool> answers)
    {
        if (!answers.TryGetValue(expression, out var holds))
            answers[expression] = holds = TreeQuery.Compile(expression, []).Select(deployment.Root, QueryScope.Empty).Count > 0;
        return holds;
    }
}
