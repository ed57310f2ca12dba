using Auditor.Parsers.Dockerfile.Stages;

namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>What the instructions of a stage see.</summary>
/// <param name="Root">The stage at the end of the FROM chain, which names the image.</param>
internal sealed record StageScope(StageState State, GlobalScope Globals, Stage Root)
{
    public IEnumerable<string> Names => State.Variables.Keys.Append("PATH");

    public Variable Lookup(string name)
    {
        if (State.Variables.TryGetValue(name, out var variable)) return variable.Variable;
        if (name == "PATH") return Variable.SetElsewhere("PATH comes from the base image");
        if (Predefined.IsProxy(name)) return Variable.Unset($"{name} is given when the image is built");
        return Variable.Unset(MayComeFromImage(name) ? $"{name} may come from the base image" : $"{name} is not defined here");
    }

    public bool Sees(string name) => State.Variables.ContainsKey(name) || name == "PATH" || Predefined.IsProxy(name);

    /// <summary>
    /// Whether the base image's own ENV could define an undeclared name. Images that hold only PATH cannot; a name that the file declares for
    /// FROM lines, or that the builder has, was meant to be repeated with ARG.
    /// </summary>
    public bool MayComeFromImage(string name) =>
        !Root.Image.IsScratch && !Globals.Sees(name) && !(Root.Image.Image.IsKnown && Predefined.IsBareImage(OfficialImage.Name(Root.Image)));

    /// <summary>What ARG gives a name that it declares without a default.</summary>
    public Variable Declared(string name)
    {
        if (Globals.Argument(name) is { } global) return global;
        if (State.Variables.TryGetValue(name, out var inherited)) return inherited.Variable;
        if (Predefined.IsPlatform(name)) return Variable.SetElsewhere($"{name} is set by the builder");
        return Variable.Unset($"ARG {name} has no default");
    }
}
