using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>Compares the version in the tag of an official Node.js image with the range in the only package.json of the build context.</summary>
internal sealed class EnginesMismatch : CodedRule
{
    public override string Anchor =>
        "//stage[@used][count(/dockerfile/package-json) = 1][/dockerfile/package-json[@folder = '.'][@engines-node]]/from[../base[@own][@official = 'node']]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Tree.Named("package-json").First()["engines-node"] is not { Length: > 0 } range) return;
        var tag = subject.Attribute("tag");
        var version = tag?.Value.Split('-')[0] ?? "";
        if (tag?.Unresolved is { } reason) judgement.Unknown(reason);
        else if (VersionRange.Version(version) is not { } image) judgement.Unknown("the tag does not say which version of Node.js it is");
        else if (VersionRange.Read(range) is not { } ranges) judgement.Unknown($"the range {range} could not be read");
        else if (!ranges.Exists(wanted => wanted.Meets(image))) judgement.Fail(subject, ("version", version), ("range", range));
    }
}
