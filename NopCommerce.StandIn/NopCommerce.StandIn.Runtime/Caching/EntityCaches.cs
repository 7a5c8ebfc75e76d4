namespace NopCommerce.StandIn.Caching;

/// <summary>
/// What the platform's cache consumers do: an entity event clears what was kept about that entity.
/// A write without an event clears nothing, here as there.
/// </summary>
internal sealed class EntityCaches(IStaticCacheManager cache, IShortTermCacheManager requestCache)
{
    public async Task ClearAsync<TEvent>(TEvent message)
    {
        if (Entity(message) is not { } entity)
            return;

        var name = entity.GetType().Name.ToLowerInvariant();
        await RemoveAsync($"Nop.{name}.byids.");
        await RemoveAsync($"Nop.{name}.all.");
        await cache.RemoveAsync(new CacheKey($"Nop.{name}.byid.{entity.Id}"));
        requestCache.Remove($"Nop.{name}.byid.{entity.Id}");
        foreach (var prefix in Dependent(entity))
            await RemoveAsync(prefix);
    }

    private async Task RemoveAsync(string prefix)
    {
        requestCache.RemoveByPrefix(prefix);
        await cache.RemoveByPrefixAsync(prefix);
    }

    private static BaseEntity Entity<TEvent>(TEvent message)
    {
        var type = typeof(TEvent);
        if (!type.IsGenericType)
            return null;

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(EntityInsertedEvent<>) || definition == typeof(EntityUpdatedEvent<>) || definition == typeof(EntityDeletedEvent<>)
            ? (BaseEntity)type.GetProperty("Entity").GetValue(message)
            : null;
    }

    private static IEnumerable<string> Dependent(BaseEntity entity) => entity switch
    {
        GenericAttribute attribute => [$"Nop.genericattribute.byentity.{attribute.EntityId}-"],
        CustomerCustomerRoleMapping mapping => [$"Nop.customer.roles.{mapping.CustomerId}-"],
        CustomerRole => ["Nop.customer.roles.", "Nop.permissionrecord."],
        PermissionRecord or PermissionRecordCustomerRoleMapping => ["Nop.permissionrecord."],
        CustomerAddressMapping mapping => [$"Nop.customer.addresses.{mapping.CustomerId}-"],
        Address => ["Nop.customer.addresses."],
        ShoppingCartItem item => [$"Nop.shoppingcartitem.bycustomer.{item.CustomerId}-"],
        DiscountRequirement => ["Nop.discountrequirement."],
        LocaleStringResource => ["Nop.localestringresource."],
        LocalizedProperty => ["Nop.localizedproperty."],
        StoreMapping or AclRecord or UrlRecord => [$"Nop.{entity.GetType().Name.ToLowerInvariant()}."],
        ProductAttribute or ProductAttributeMapping or ProductAttributeValue => ["Nop.productattribute."],
        Picture or ProductPicture or PictureBinary => ["Nop.picture."],
        _ => []
    };
}
