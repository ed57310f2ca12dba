using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>The nginx.conf of nginx's official image, which stands around the pieces that are put into the image's <c>conf.d</c>.</summary>
internal static class StockConfiguration
{
    private const string Pieces = "/etc/nginx/conf.d/*.conf";

    private static readonly Lazy<SourceText> Text = new(Read);

    /// <param name="pieces">Paths of members of the set, in the order in which nginx reads them.</param>
    public static Config Around(ImmutableArray<string> pieces, ArtifactSet set, TargetVersion? version, bool isTemplate)
    {
        ImmutableArray<SourceText> sources = [.. set.Sources, Text.Value];
        var stock = ConfigFile.Of(Text.Value, sources.Length - 1);
        ImmutableArray<ConfigFile> files =
            [.. pieces.Select(set.SourceOf).Where(source => source >= 0).Select(source => ConfigFile.Of(sources[source], source))];
        var found = new IncludedFiles(files, IsGlob: true, IsUnread: files.Length < pieces.Length);
        var config = new ConfigBuilder(IncludeResolver.In(set).With(Pieces, found), version)
            .Build(stock, ConfigContext.Main, isAssumed: false, sources, isTemplate);
        return config with { Background = sources.Length - 1 };
    }

    private static SourceText Read()
    {
        using var stream = typeof(StockConfiguration).Assembly.GetManifestResourceStream("nginx/stock.conf")
            ?? throw new InvalidOperationException("nginx/stock.conf is not embedded.");
        using var reader = new StreamReader(stream);
        return new SourceText("/etc/nginx/nginx.conf of the image nginx", reader.ReadToEnd()) { IsBackground = true };
    }
}
