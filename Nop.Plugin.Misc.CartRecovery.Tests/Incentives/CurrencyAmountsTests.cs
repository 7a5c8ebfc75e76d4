using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>Primary currency US dollar; a kettle costs 27.00.</summary>
internal sealed class CurrencyAmountsTests
{
    private OfferShop _shop = null!;
    private Incentive _offer = null!;
    private Coupon _coupon = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync();
        _offer = await _shop.OfferAsync(IncentiveKind.Amount, percentage: 0m, amount: 5m);
        _coupon = await _shop.CouponAsync(_offer);
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [TestCase(4.3717, 20, false, 20.00)]
    [TestCase(4.3717, 20, true, 20.02)]
    [TestCase(0.86, 5, true, 5.00)]
    [TestCase(110.35, 500, true, 500.99)]
    public async Task Amount_of_the_carts_currency_is_what_the_order_gets(double rate, int amount, bool rounding, double charged)
    {
        var currency = await CurrencyAsync((decimal)rate);
        await AmountAsync(currency, amount);

        var discount = await DiscountInAsync(currency, rounding);

        Assert.That(discount, Is.EqualTo((decimal)charged));
        Assert.That(discount, Is.GreaterThanOrEqualTo(amount), "never less than what was promised");
    }

    [Test]
    public async Task Currency_without_an_amount_has_the_primary_ones_converted()
    {
        var currency = await CurrencyAsync(4m);

        Assert.That(await DiscountInAsync(currency, rounding: true), Is.EqualTo(20m));
    }

    [Test]
    public async Task Order_keeps_the_platforms_own_row_and_the_promised_amount()
    {
        var currency = await CurrencyAsync(4m);
        await AmountAsync(currency, 10);
        var shopper = await _shop.ShopperAsync(_coupon.Code);
        await using var visit = _shop.Visit(shopper);
        await visit.Get<IWorkContext>().SetWorkingCurrencyAsync(currency);

        var order = (await visit.OrderAsync()).PlacedOrder;

        Assert.That(order.OrderSubTotalDiscountExclTax, Is.EqualTo(2.5m), "in dollars");
        Assert.That((await _shop.AgainAsync(_coupon)).OrderId, Is.EqualTo(order.Id));
        Assert.That((await visit.Get<IDiscountService>().GetDiscountByIdAsync(_offer.MasterDiscountId)).DiscountAmount, Is.EqualTo(5m), "the cached master stays as it is");
    }

    private async Task<Currency> CurrencyAsync(decimal rate)
    {
        await using var visit = _shop.Visit();
        return await visit.AddAsync(new Currency { Name = "Other", CurrencyCode = "RON", Rate = rate, CustomFormatting = "0.00", Published = true, DisplayOrder = 3 });
    }

    private async Task AmountAsync(Currency currency, decimal amount)
    {
        await using var visit = _shop.Visit();
        await visit.Get<IncentiveStore>().SaveAmountsAsync(_offer.Id, [new IncentiveAmount { IncentiveId = _offer.Id, CurrencyId = currency.Id, Amount = amount }]);
    }

    private async Task<decimal> DiscountInAsync(Currency currency, bool rounding)
    {
        var shopper = await _shop.ShopperAsync(_coupon.Code);
        await using var visit = _shop.Visit(shopper);
        await visit.Get<IWorkContext>().SetWorkingCurrencyAsync(currency);
        visit.Get<ShoppingCartSettings>().RoundPricesDuringCalculation = rounding;
        var cart = await visit.Get<IShoppingCartService>().GetShoppingCartAsync(shopper, ShoppingCartType.ShoppingCart);
        var inPrimary = (await visit.Get<IOrderTotalCalculationService>().GetShoppingCartSubTotalAsync(cart, false)).discountAmount;
        return await visit.Get<IPriceCalculationService>().RoundPriceAsync(await visit.Get<ICurrencyService>().ConvertFromPrimaryStoreCurrencyAsync(inPrimary, currency), currency);
    }
}
