using System.Collections.Immutable;
using Auditor.Documents.Matching;
using Auditor.Parsers.Dockerfile.Stages;

namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>
/// The ENV of well-known base images, as far as it is the same in all their releases. Each row names where it can be looked up.
/// </summary>
internal static class BaseImageFacts
{
    private const string Notebooks = "(base|minimal|scipy|r|julia|tensorflow|pytorch|datascience|pyspark|all-spark)-notebook";

    private static readonly string[] Jupyter = ["quay.io/jupyter/", "docker.io/jupyter/"];

    private static readonly ImmutableArray<BaseImageFact> Rows =
    [
        // https://github.com/dotnet/dotnet-docker/tree/main/src/runtime-deps, on which runtime, aspnet, sdk, monitor and aspire-dashboard stand
        Row(["mcr.microsoft.com/dotnet/"], @"^mcr\.microsoft\.com/dotnet/(nightly/)?(runtime-deps|runtime|aspnet|sdk|monitor|monitor/base|aspire-dashboard):([89]|[1-9][0-9])([.-]|$)",
            ("APP_UID", "1654"), ("DOTNET_RUNNING_IN_CONTAINER", "true"), ("ASPNETCORE_HTTP_PORTS", null)),

        // https://github.com/jupyter/docker-stacks/blob/main/images/docker-stacks-foundation/Dockerfile
        Row(Jupyter, $"^(quay|docker)\\.io/jupyter/(docker-stacks-foundation|{Notebooks}):",
            ("NB_USER", "jovyan"), ("NB_UID", "1000"), ("NB_GID", "100"), ("HOME", "/home/jovyan"), ("CONDA_DIR", "/opt/conda"), ("SHELL", "/bin/bash"), ("LANG", null)),

        // https://github.com/jupyter/docker-stacks/blob/main/images/base-notebook/Dockerfile, on which the other notebooks stand
        Row(Jupyter, $"^(quay|docker)\\.io/jupyter/{Notebooks}:") with { HasHealthcheck = true },

        // https://github.com/nodejs/docker-node/blob/main/Dockerfile-debian.template
        Row("docker.io/node:", ("NODE_VERSION", null)),

        // https://github.com/docker-library/python/blob/master/Dockerfile-linux.template
        Row("docker.io/python:", ("PYTHON_VERSION", null)),

        // https://github.com/docker-library/golang/blob/master/Dockerfile-linux.template
        Row("docker.io/golang:", ("GOLANG_VERSION", null), ("GOPATH", "/go")),

        // https://github.com/docker-library/ruby/blob/master/Dockerfile.template
        Row("docker.io/ruby:", ("RUBY_VERSION", null), ("GEM_HOME", "/usr/local/bundle"), ("BUNDLE_APP_CONFIG", "/usr/local/bundle"), ("LANG", "C.UTF-8")),

        // https://github.com/rust-lang/docker-rust/blob/master/Dockerfile-debian.template
        Row("docker.io/rust:", ("RUST_VERSION", null), ("RUSTUP_HOME", "/usr/local/rustup"), ("CARGO_HOME", "/usr/local/cargo")),

        // https://github.com/docker-library/php/blob/master/Dockerfile-linux.template
        Row("docker.io/php:", ("PHP_VERSION", null), ("PHP_INI_DIR", "/usr/local/etc/php"), ("PHPIZE_DEPS", null)),

        // https://github.com/docker-library/postgres/blob/master/Dockerfile-debian.template
        Row("docker.io/postgres:", ("PG_MAJOR", null), ("PG_VERSION", null), ("PGDATA", null)),
    ];

    public static ImmutableDictionary<string, StageVariable> Environment(ImageReference image)
    {
        var environment = ImmutableDictionary.CreateBuilder<string, StageVariable>(StringComparer.Ordinal);
        foreach (var row in RowsOf(image)) Add(row, image.Image.Value, environment);
        return environment.ToImmutable();
    }

    public static bool HasHealthcheck(ImageReference image) => RowsOf(image).Any(row => row.HasHealthcheck);

    private static IEnumerable<BaseImageFact> RowsOf(ImageReference image)
    {
        var repository = OfficialImage.Name(image) is { } official ? $"{ImageReference.DockerHub}/{official}" : $"{image.Registry.Value}/{image.Repository.Value}";
        var name = $"{repository}:{image.Tag?.Value}";
        return Rows.Where(row => row.IsOf(name));
    }

    private static void Add(BaseImageFact row, string image, ImmutableDictionary<string, StageVariable>.Builder environment)
    {
        foreach (var (name, value) in row.Environment)
            environment[name] = new StageVariable(value is null ? Variable.SetElsewhere($"{name} is set by {image}") : Variable.Known(value), IsEnv: true);
    }

    private static BaseImageFact Row(string start, params (string Name, string? Value)[] environment) => Row([start], null, environment);

    private static BaseImageFact Row(string[] starts, string? image, params (string Name, string? Value)[] environment)
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string?>>(environment.Length);
        foreach (var (name, value) in environment) pairs.Add(KeyValuePair.Create(name, value));
        return new BaseImageFact(starts, image is null ? null : LinearPattern.Of(image), pairs.ToImmutable());
    }
}
