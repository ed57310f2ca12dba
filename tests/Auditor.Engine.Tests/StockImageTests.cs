using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Pieces that are put into conf.d of nginx's official image: the image's nginx.conf stands around them and decides what they leave open.</summary>
public sealed class StockImageTests : IDisposable
{
    private const string Site = "server {\n    listen 80;\n    access_log /var/log/nginx/a.log main;\n    access_log /var/log/nginx/b.log timed;\n}\n";

    private const string Dockerfile = "FROM node:22 AS build\nRUN npm run build\nFROM nginx:1.27-alpine\nCOPY --from=build /app/dist /usr/share/nginx/html\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("COPY nginx/site.conf /etc/nginx/conf.d/default.conf\n")]
    [InlineData("COPY ./nginx/ /etc/nginx/conf.d/\nRUN rm /etc/nginx/conf.d/default.conf\n")]
    [InlineData("RUN rm -f /etc/nginx/conf.d/*\nCOPY nginx/*.conf /etc/nginx/conf.d/\n")]
    public void A_Dockerfile_says_so(string copies)
    {
        folder.With("Dockerfile", Dockerfile + copies).With("nginx/site.conf", Site);
        Assert.Equal(["nginx/site.conf:1 nginx/server-tokens", "nginx/site.conf:4 nginx/undefined-log-format"], Told());
    }

    [Theory]
    [InlineData("./nginx:/etc/nginx/conf.d:ro")]
    [InlineData("./nginx/site.conf:/etc/nginx/conf.d/default.conf")]
    public void A_compose_file_says_so(string mount)
    {
        folder.With("compose.yaml", $"services:\n  web:\n    image: nginx:1.27\n    volumes: [{mount}]\n").With("nginx/site.conf", Site);
        Assert.Equal(["nginx/site.conf:1 nginx/server-tokens", "nginx/site.conf:4 nginx/undefined-log-format"], Told());
    }

    [Theory]
    [InlineData("Dockerfile", Dockerfile + "COPY nginx/site.conf /etc/nginx/conf.d/default.conf\nCOPY nginx.conf /etc/nginx/nginx.conf\n")]
    [InlineData("Dockerfile", Dockerfile + "COPY nginx/site.conf /etc/nginx/conf.d/default.conf\nRUN sed -i s/a/b/ /etc/nginx/nginx.conf\n")]
    [InlineData("Dockerfile", Dockerfile + "COPY nginx/site.conf /etc/nginx/conf.d/shop.conf\n")]
    [InlineData("Dockerfile", Dockerfile + "COPY nginx/site.conf /etc/nginx/sites-enabled/default.conf\n")]
    [InlineData("Dockerfile", "FROM bitnami/nginx:1.27\nCOPY nginx/site.conf /etc/nginx/conf.d/default.conf\n")]
    [InlineData("compose.yaml", "services:\n  web:\n    image: nginx:1.27\n    volumes: [\"./nginx:/etc/nginx/conf.d\", \"own:/etc/nginx\"]\nvolumes: { own: {} }\n")]
    [InlineData("compose.yaml", "services:\n  web:\n    image: openresty/openresty:1.27\n    volumes: [\"./nginx:/etc/nginx/conf.d\"]\n")]
    public void Where_something_else_may_stand_around_it_nothing_is_known(string name, string text)
    {
        folder.With(name, text).With("nginx/site.conf", Site);
        Assert.Empty(Told());
    }

    [Fact]
    public void The_pieces_of_the_folder_are_one_configuration()
    {
        folder.With("compose.yaml", "services:\n  web:\n    image: nginx:1.27\n    volumes: [\"./conf.d:/etc/nginx/conf.d\"]\n")
            .With("conf.d/00-http.conf", "log_format timed '$request_time';\nserver_tokens off;\n").With("conf.d/site.conf", Site);
        Assert.Empty(Told());
        Assert.Equal(["compose.yaml", "conf.d/00-http.conf"], Run().Artifacts.Select(artifact => artifact.Path));
    }

    [Fact]
    public void A_here_document_is_such_a_piece_too()
    {
        folder.With("Dockerfile", Dockerfile + "COPY <<'EOF' /etc/nginx/conf.d/default.conf\n" + Site + "EOF\n");
        Assert.Equal(["Dockerfile:6 nginx/server-tokens", "Dockerfile:9 nginx/undefined-log-format"], Told());
    }

    [Fact]
    public void A_compose_config_is_such_a_piece_too()
    {
        folder.With("compose.yaml", "services:\n  web:\n    image: nginx:1.27\n    configs: [{ source: site, target: /etc/nginx/conf.d/default.conf }]\nconfigs:\n  site:\n    content: |\n      server {\n        listen 80;\n      }\n");
        Assert.Equal(["compose.yaml:8 nginx/server-tokens"], Told());
    }

    [Fact]
    public void The_file_of_the_image_is_neither_judged_nor_named()
    {
        folder.With("Dockerfile", Dockerfile + "COPY site.conf /etc/nginx/conf.d/default.conf\n").With("site.conf", Site);
        var run = Repositories.Run(folder);
        Assert.All(run.Findings, finding => Assert.Contains(finding.Location.Path, new[] { "site.conf", "Dockerfile" }));
        Assert.All(run.Findings.SelectMany(finding => finding.Related), related => Assert.Contains(related.Location.Path, new[] { "site.conf", "Dockerfile" }));
        Assert.All(run.Findings.Where(finding => finding.RuleId == "nginx/server-tokens"), finding => Assert.Empty(finding.Fix!.Edits));
    }

    private Run Run() => Repositories.Run(Repositories.Request(folder.Path) with { OnlyRules = ["nginx/server-tokens", "nginx/undefined-log-format"] });

    private List<string> Told() => [.. Repositories.Failures(Run()).Where(told => told.Contains(" nginx/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
