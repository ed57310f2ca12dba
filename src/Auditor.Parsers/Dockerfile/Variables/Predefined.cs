namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>Names that have a meaning without being declared in the file (Dockerfile reference, "Predefined ARGs", "Automatic platform ARGs").</summary>
internal static class Predefined
{
    public const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static readonly HashSet<string> Platform = new(StringComparer.Ordinal)
    {
        "TARGETPLATFORM", "TARGETOS", "TARGETOSVERSION", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
        "BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT",
    };

    private static readonly HashSet<string> Proxy = new(StringComparer.OrdinalIgnoreCase)
    {
        "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY",
    };

    /// <summary>Official images whose own ENV holds PATH and nothing else.</summary>
    private static readonly HashSet<string> BareImages = new(StringComparer.Ordinal) { "alpine", "busybox", "debian", "ubuntu" };

    /// <summary>Names that official images define: never a misspelling of another name.</summary>
    private static readonly HashSet<string> ImageNames = new(StringComparer.Ordinal)
    {
        "HOME", "LANG", "LANGUAGE", "LC_ALL", "TERM", "HOSTNAME", "USER", "SHELL", "TZ", "GPG_KEY",
        "NODE_VERSION", "YARN_VERSION", "BUN_INSTALL_BIN", "DENO_VERSION", "DENO_DIR",
        "PYTHON_VERSION", "PYTHON_SHA256", "PYTHON_PIP_VERSION", "PYTHON_SETUPTOOLS_VERSION", "PYTHON_GET_PIP_URL", "PYTHON_GET_PIP_SHA256",
        "GOLANG_VERSION", "GOTOOLCHAIN", "GOPATH", "GOROOT",
        "JAVA_HOME", "JAVA_VERSION", "MAVEN_HOME", "MAVEN_CONFIG", "MAVEN_VERSION", "GRADLE_HOME", "GRADLE_VERSION", "CATALINA_HOME", "TOMCAT_VERSION",
        "RUBY_VERSION", "RUBY_MAJOR", "GEM_HOME", "BUNDLE_SILENCE_ROOT_WARNING", "BUNDLE_APP_CONFIG", "BUNDLE_PATH", "BUNDLE_BIN",
        "RUSTUP_HOME", "CARGO_HOME", "RUST_VERSION",
        "PHP_VERSION", "PHP_INI_DIR", "PHP_URL", "PHP_SHA256", "PHP_CFLAGS", "PHP_CPPFLAGS", "PHP_LDFLAGS", "PHPIZE_DEPS", "GPG_KEYS",
        "APACHE_CONFDIR", "APACHE_ENVVARS", "HTTPD_PREFIX", "HTTPD_VERSION", "COMPOSER_HOME", "COMPOSER_VERSION", "COMPOSER_ALLOW_SUPERUSER",
        "NGINX_VERSION", "NJS_VERSION", "NJS_RELEASE", "PKG_RELEASE", "DYNPKG_RELEASE", "CADDY_VERSION",
        "APP_UID", "DOTNET_VERSION", "ASPNET_VERSION", "DOTNET_SDK_VERSION", "DOTNET_RUNNING_IN_CONTAINER", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_URLS",
        "PG_MAJOR", "PG_VERSION", "PGDATA", "GOSU_VERSION", "REDIS_VERSION", "MYSQL_VERSION", "MARIADB_VERSION", "MONGO_VERSION", "MONGO_MAJOR",
        "ERLANG_VERSION", "OTP_VERSION", "ELIXIR_VERSION", "SWIFT_VERSION", "JULIA_PATH", "JULIA_VERSION", "R_VERSION", "CONDA_DIR", "NB_USER", "NB_UID", "NB_GID",
        "CUDA_VERSION", "CUDA_HOME", "LD_LIBRARY_PATH", "NVIDIA_VISIBLE_DEVICES", "SSL_CERT_FILE",
    };

    public static IEnumerable<string> PlatformNames => Platform;

    public static bool IsPlatform(string name) => Platform.Contains(name);

    public static bool IsProxy(string name) => Proxy.Contains(name);

    /// <param name="official">The name of an official image, or null.</param>
    public static bool IsBareImage(string? official) => official is not null && BareImages.Contains(official);

    public static bool IsImageName(string name) => ImageNames.Contains(name);
}
