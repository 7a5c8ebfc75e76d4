using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Products by id, by what a file calls them, and by what somebody types: there are too many to list.</summary>
internal sealed class ProductValueQueries(IRepository<Product> products)
{
    private const int Shown = 30;

    public async Task<IReadOnlyList<AudienceValue>> ByIdsAsync(IReadOnlyCollection<string> ids)
    {
        var numbers = ids.Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var rows = await products.Table.Where(product => numbers.Contains(product.Id) && !product.Deleted)
            .Select(product => new { product.Id, product.Name, product.Sku }).ToListAsync();
        return [.. rows.Select(row => Of(row.Id, row.Name, row.Sku))];
    }

    public async Task<IReadOnlyList<AudienceValue>> NamedAsync(IReadOnlyCollection<string> names)
    {
        var wanted = names.Select(name => name.ToLowerInvariant()).Distinct().ToList();
#pragma warning disable CA1304 // The database lowers it, and it knows no culture.
        var rows = await products.Table.Where(product => !product.Deleted && (wanted.Contains(product.Sku.ToLower()) || wanted.Contains(product.Name.ToLower())))
            .Select(product => new { product.Id, product.Name, product.Sku }).ToListAsync();
#pragma warning restore CA1304
        return [.. rows.Select(row => Of(row.Id, row.Name, row.Sku))];
    }

    public async Task<IReadOnlyList<AudienceValue>> SearchAsync(string term)
    {
        var wanted = term.Trim().ToLowerInvariant();
#pragma warning disable CA1304 // The database lowers it, and it knows no culture.
        var rows = await products.Table.Where(product => !product.Deleted && (product.Sku.ToLower().StartsWith(wanted) || product.Name.ToLower().Contains(wanted)))
            .OrderBy(product => product.Id).Take(Shown)
            .Select(product => new { product.Id, product.Name, product.Sku }).ToListAsync();
#pragma warning restore CA1304
        return [.. rows.Select(row => Of(row.Id, row.Name, row.Sku))];
    }

    private static AudienceValue Of(int id, string name, string? sku)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        return string.IsNullOrWhiteSpace(sku) ? new AudienceValue(number, name, name) : new AudienceValue(number, $"{name} ({sku})", sku, name);
    }
}
