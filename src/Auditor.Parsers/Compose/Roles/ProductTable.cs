using System.Collections.Immutable;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>The table <c>services.tsv</c>; read when the first compose file is.</summary>
internal sealed class ProductTable
{
    private static readonly Lazy<ProductTable> Shared = new(() => new ProductTable(EmbeddedTable.Read("Compose.Roles.services.tsv")));

    private readonly Dictionary<string, Product> products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> images = new(StringComparer.Ordinal);

    private ProductTable(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Split('\t') is { Length: > 1 } fields) Add(fields);
        }
    }

    public static ProductTable Instance => Shared.Value;

    public IEnumerable<Product> Products => products.Values;

    /// <param name="name">The repository; of another registry than docker.io with the registry before it.</param>
    public Product? OfImage(string name) => images.TryGetValue(name, out var product) ? products.GetValueOrDefault(product) : null;

    private void Add(string[] fields)
    {
        switch (fields)
        {
            case ["product", var name, var role, var stateful, var ports, var health]:
                products[name] = new Product(name, role, stateful == "yes", ports == "-" ? [] : [.. ports.Split(',')], health == "-" ? null : health);
                break;
            case ["image", var repository, var product]:
                images[repository] = product;
                break;
            case ["data", var product, var versions, var path]:
                products[product] = products[product] with { Data = products[product].Data.Add(DataDirectory.Of(versions, path)) };
                break;
        }
    }
}
