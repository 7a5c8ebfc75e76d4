namespace NopCommerce.StandIn.Data;

internal static class PlatformIndexes
{
    private static readonly HashSet<string> _keys =
    [
        "CustomerId", "ProductId", "OrderId", "EntityId", "DiscountId", "CustomerRoleId", "LanguageId", "Email", "Username", "CustomerGuid",
        "SystemName", "ResourceName", "CouponCode", "Name", "SentOnUtc", "CreatedOnUtc"
    ];

    public static bool IsKey(string column) => _keys.Contains(column);
}
