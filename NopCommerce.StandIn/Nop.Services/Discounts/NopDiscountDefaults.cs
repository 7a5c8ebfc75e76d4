namespace Nop.Services.Discounts;

public static class NopDiscountDefaults
{
    public static string DiscountCouponQueryParameter => "discountcoupon";
}
