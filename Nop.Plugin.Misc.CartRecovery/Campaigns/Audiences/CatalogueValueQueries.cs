using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Categories with what they stand under, manufacturers and vendors, the hidden ones too: a cart may still hold what they had.</summary>
internal sealed class CatalogueValueQueries(IRepository<Category> categories, IRepository<Manufacturer> manufacturers, IRepository<Vendor> vendors)
{
    /// <summary>As the platform writes its paths.</summary>
    private const string Under = " >> ";

    public async Task<IReadOnlyList<AudienceValue>> CategoriesAsync()
    {
        var rows = (await categories.Table.Where(category => !category.Deleted).Select(category => new { category.Id, category.ParentCategoryId, category.Name }).ToListAsync())
            .ToDictionary(row => row.Id, row => (row.ParentCategoryId, row.Name));
        return [.. rows.Select(row => Of(row.Key, Path(row.Key, rows), row.Value.Name)).OrderBy(value => value.Text, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<IReadOnlyList<AudienceValue>> ManufacturersAsync()
    {
        var rows = await manufacturers.Table.Where(row => !row.Deleted).Select(row => new { row.Id, row.Name }).ToListAsync();
        return [.. rows.Select(row => Of(row.Id, row.Name)).OrderBy(value => value.Text, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<IReadOnlyList<AudienceValue>> VendorsAsync()
    {
        var rows = await vendors.Table.Where(row => !row.Deleted).Select(row => new { row.Id, row.Name }).ToListAsync();
        return [.. rows.Select(row => Of(row.Id, row.Name)).OrderBy(value => value.Text, StringComparer.OrdinalIgnoreCase)];
    }

    private static AudienceValue Of(int id, string text, params IReadOnlyList<string> shorter) =>
        new(id.ToString(CultureInfo.InvariantCulture), text, [.. shorter.Append(text).Distinct()]);

    /// <summary>A parent that is gone or a tree that runs in a ring ends the path.</summary>
    private static string Path(int id, Dictionary<int, (int ParentId, string Name)> rows)
    {
        var seen = new List<int>();
        for (var at = id; rows.TryGetValue(at, out var row) && !seen.Contains(at); at = row.ParentId)
            seen.Insert(0, at);
        return string.Join(Under, seen.Select(at => rows[at].Name));
    }
}
