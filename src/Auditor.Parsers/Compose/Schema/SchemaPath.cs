namespace Auditor.Parsers.Compose.Schema;

/// <summary>A place in a compose file, written out only where a problem is told: <c>services.web.ports[0]</c>.</summary>
internal sealed class SchemaPath
{
    private readonly SchemaPath? above;
    private readonly string key;
    private readonly int index;

    private SchemaPath(SchemaPath? above, string key, int index)
    {
        this.above = above;
        this.key = key;
        this.index = index;
    }

    public static SchemaPath Top { get; } = new(null, "", -1);

    public SchemaPath Below(string name) => new(this, name, -1);

    public SchemaPath At(int item) => new(this, "", item);

    public override string ToString()
    {
        if (above is null) return "";
        if (index >= 0) return $"{above}[{index}]";
        return above.above is null ? key : $"{above}.{key}";
    }
}
