namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>The public API of nopCommerce 4.90.3 and of the FluentMigrator and linq2db it ships, as far as the stand-in and the plugin need it.</summary>
internal sealed class PlatformApi
{
    public static readonly string[] Assemblies = ["FluentMigrator", "FluentMigrator.Abstractions", "Nop.Core", "Nop.Data", "Nop.Services", "Nop.Web.Framework", "linq2db"];

    private readonly Dictionary<string, ApiLine> _lines;
    private readonly ILookup<string, ApiLine> _byType;

    public PlatformApi(IEnumerable<ApiLine> lines)
    {
        _lines = lines.ToDictionary(line => line.Key);
        _byType = _lines.Values.Where(line => !line.IsType).ToLookup(line => line.Type);
    }

    public static PlatformApi Load() => new(Read(Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery.Tests", "Platform", "Api")));

    public static IEnumerable<ApiLine> Read(string folder) =>
        Assemblies.SelectMany(assembly => File.ReadLines(Path.Combine(folder, assembly + ".txt"))).Where(line => line.Length > 0).Select(ApiLine.Parse);

    public ApiLine? Find(ApiLine wanted) => _lines.GetValueOrDefault(wanted.Key);

    public ApiLine? FindType(string name) => Assemblies.Select(assembly => _lines.GetValueOrDefault($"{assembly}|{name}||")).FirstOrDefault(line => line is not null);

    public IEnumerable<ApiLine> MembersOf(string type) => _byType[type];

    /// <summary>The same lists with one line put in another's place: how a planted difference is made. An empty text takes the line away.</summary>
    public PlatformApi With(Func<ApiLine, bool> which, Func<ApiLine, ApiLine?> change)
    {
        var hit = _lines.Values.First(which);
        return new PlatformApi(_lines.Values.Where(line => line != hit).Concat(change(hit) is { } changed ? [changed] : []));
    }

    public PlatformApi Plus(ApiLine line) => new(_lines.Values.Append(line));
}
