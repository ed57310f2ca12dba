using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Compares the variables that have no default with those that the .env files and their examples name; without any such file there is nothing to compare.</summary>
internal sealed class EnvVariableUndefined : CodedRule
{
    public override string Anchor => "/compose[file[@role = 'variables' or @role = 'example']][.//interpolation]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Has("incomplete"))
        {
            judgement.Unknown("a part of this project was not read, and may name its variables");
            return;
        }

        var files = string.Join(" or ", subject.ChildrenNamed("file").Where(file => file["role"] is "variables" or "example").Select(file => file["path"]).Take(3));
        foreach (var uses in VariableUses.ByVariable(subject))
        {
            if (uses.Find(use => !use.Has("known") && !use.Has("nested") && use["resolved"] is "unset" or "required" && !use["operator"].EndsWith('+')) is { Tree: not null } first) judgement.Fail(first, ("files", files));
        }
    }
}
