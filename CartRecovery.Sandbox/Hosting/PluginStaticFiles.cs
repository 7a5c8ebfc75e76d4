using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;

namespace CartRecovery.Sandbox.Hosting;

internal static class PluginStaticFiles
{
    public const string Address = "/Plugins/" + PluginFile.SystemName;

    /// <summary>Everything with a known type below the plugin's folder is public, as in the platform; assemblies are not.</summary>
    public static void UsePluginFiles(this IApplicationBuilder app, PluginFile plugin)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings.Remove(".dll");
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Address,
            ContentTypeProvider = types,
            FileProvider = new PluginFolder(plugin.Folder),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public,max-age=31536000"
        });
    }

    // Beside the DLL lie the sandbox's own files; only the plugin's are offered.
    private sealed class PluginFolder(string folder) : IFileProvider
    {
        private static readonly string[] _names = ["plugin.json", "logo.png"];
        private readonly PhysicalFileProvider _files = new(folder, ExclusionFilters.Sensitive);

        public IFileInfo GetFileInfo(string subpath)
        {
            var path = subpath.TrimStart('/');
            return path.StartsWith("Content/", StringComparison.OrdinalIgnoreCase) || _names.Contains(path, StringComparer.OrdinalIgnoreCase)
                ? _files.GetFileInfo(subpath) : new NotFoundFileInfo(subpath);
        }

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public Microsoft.Extensions.Primitives.IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
