using Auditor.Testing;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>A fact that needs nginx with the modules stream, mail and http_lua; without them it is skipped at discovery, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NginxFactAttribute : FactAttribute
{
    private static readonly string[] Modules = ["ngx_stream_module.so", "ngx_mail_module.so", "ndk_http_module.so", "ngx_http_lua_module.so"];

    public NginxFactAttribute()
    {
        var missing = Modules.Where(module => !File.Exists($"{NginxWrapping.Modules}/{module}")).ToList();
        Skip = new ComponentFactAttribute("nginx").Skip ?? (missing.Count > 0 ? $"component missing: nginx modules {string.Join(", ", missing)}" : null);
    }
}
