using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <summary>Products of carts and what they belong to. A product that is shown as part of another counts as that one too, since the other is what stands in the categories.</summary>
internal sealed class CartTraits(CartTraitQueries queries)
{
    public static IReadOnlyList<ConditionField> Fields { get; } = [ConditionField.Product, ConditionField.Category, ConditionField.Manufacturer, ConditionField.Vendor];

    private IReadOnlyDictionary<int, int>? _parents;

    /// <returns>By field and episode, as far as asked for.</returns>
    public async Task<IReadOnlyDictionary<ConditionField, ILookup<int, int>>> LoadAsync(List<int> episodeIds, IReadOnlySet<ConditionField> asked)
    {
        return Fields.Any(asked.Contains) ? await LoadAsync(await queries.ProductsAsync(episodeIds), asked) : new Dictionary<ConditionField, ILookup<int, int>>();
    }

    /// <param name="carts">Products by whatever the answer is to be told by.</param>
    /// <param name="asked">What the conditions ask about.</param>
    public async Task<IReadOnlyDictionary<ConditionField, ILookup<int, int>>> LoadAsync(ILookup<int, int> carts, IReadOnlySet<ConditionField> asked)
    {
        var found = new Dictionary<ConditionField, ILookup<int, int>>();
        if (!Fields.Any(asked.Contains))
            return found;

        var places = await queries.PlacesAsync([.. carts.SelectMany(cart => cart).Distinct()]);
        var products = Expanded(carts, productId => ItselfAndParent(productId, places));
        var productIds = products.SelectMany(cart => cart).Distinct().ToList();
        found[ConditionField.Product] = products;
        if (asked.Contains(ConditionField.Vendor))
            found[ConditionField.Vendor] = Expanded(carts, productId => places.TryGetValue(productId, out var place) && place.VendorId > 0 ? [place.VendorId] : []);
        if (asked.Contains(ConditionField.Manufacturer))
            found[ConditionField.Manufacturer] = Through(products, await queries.ManufacturersAsync(productIds));
        if (asked.Contains(ConditionField.Category))
            found[ConditionField.Category] = await CategoriesAsync(products, productIds);
        return found;
    }

    private async Task<ILookup<int, int>> CategoriesAsync(ILookup<int, int> products, List<int> productIds)
    {
        _parents ??= await queries.ParentsAsync();
        return Expanded(Through(products, await queries.CategoriesAsync(productIds)), categoryId => ItselfAndAncestors(categoryId, _parents));
    }

    private static IEnumerable<int> ItselfAndParent(int productId, IReadOnlyDictionary<int, ShelfPlace> places) =>
        places.TryGetValue(productId, out var place) && place.ParentProductId > 0 ? [productId, place.ParentProductId] : [productId];

    /// <summary>A tree that somebody has bent into a ring ends where it began.</summary>
    private static HashSet<int> ItselfAndAncestors(int categoryId, IReadOnlyDictionary<int, int> parents)
    {
        var path = new HashSet<int>();
        for (var id = categoryId; id > 0 && parents.TryGetValue(id, out var parent) && path.Add(id);)
            id = parent;
        return path;
    }

    private static ILookup<int, int> Through(ILookup<int, int> carts, ILookup<int, int> belongings) => Expanded(carts, id => belongings[id]);

    private static ILookup<int, int> Expanded(ILookup<int, int> carts, Func<int, IEnumerable<int>> into) =>
        carts.SelectMany(cart => cart.SelectMany(into).Distinct().Select(value => (cart.Key, Value: value))).ToLookup(pair => pair.Key, pair => pair.Value);
}
