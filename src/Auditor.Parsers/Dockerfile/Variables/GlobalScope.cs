namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>What FROM lines see: the ARGs before the first stage, and what the builder says about platforms.</summary>
internal sealed class GlobalScope
{
    private readonly Dictionary<string, Variable> arguments = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => arguments.Keys.Concat(Predefined.PlatformNames);

    public void Declare(string name, Variable variable) => arguments[name] = variable;

    public bool Declares(string name) => arguments.ContainsKey(name);

    public Variable? Argument(string name) => arguments.TryGetValue(name, out var variable) ? variable : null;

    public Variable Lookup(string name)
    {
        if (arguments.TryGetValue(name, out var variable)) return variable;
        if (Predefined.IsPlatform(name)) return Variable.SetElsewhere($"{name} is set by the builder");
        return Variable.Unset($"no ARG {name} stands before the first FROM");
    }

    public bool Sees(string name) => arguments.ContainsKey(name) || Predefined.IsPlatform(name);
}
