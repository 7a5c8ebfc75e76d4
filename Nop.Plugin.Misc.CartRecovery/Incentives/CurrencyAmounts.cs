using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// An offer's own amount in the currency that the visitor shops in. The platform reckons discounts in the primary currency, so at the moment of choosing
/// among them ours is handed over as a copy whose amount comes to the promised one in the visitor's currency. Learned when a code of ours proves valid:
/// visitors without one cost nothing.
/// </summary>
internal sealed class CurrencyAmounts(IServiceProvider services)
{
    private readonly Dictionary<int, IReadOnlyList<IncentiveAmount>> _ofOffers = [];
    private readonly Dictionary<int, decimal> _byDiscount = [];

    public async Task LearnAsync(Coupon coupon)
    {
        var currency = await services.GetRequiredService<IWorkContext>().GetWorkingCurrencyAsync();
        if (!_ofOffers.TryGetValue(coupon.IncentiveId, out var amounts))
            _ofOffers[coupon.IncentiveId] = amounts = await services.GetRequiredService<IncentiveStore>().AmountsAsync(coupon.IncentiveId);
        if (amounts.FirstOrDefault(amount => amount.CurrencyId == currency.Id) is not { } own)
            _byDiscount.Remove(coupon.MasterDiscountId);
        else
            _byDiscount[coupon.MasterDiscountId] = await InPrimaryAsync(own.Amount, currency);
    }

    public Discount InCurrency(Discount discount)
    {
        if (discount.UsePercentage || !_byDiscount.TryGetValue(discount.Id, out var amount))
            return discount;
        var copy = DiscountCopy.Of(discount);
        copy.DiscountAmount = amount;
        return copy;
    }

    public IList<Discount> InCurrency(IList<Discount> discounts) => _byDiscount.Count == 0 ? discounts : [.. discounts.Select(InCurrency)];

    /// <summary>Orders keep the very rows that the platform handed over.</summary>
    public List<Discount> BackFrom(List<Discount> chosen, IList<Discount> offered) =>
        _byDiscount.Count == 0 ? chosen : [.. chosen.Select(copy => offered.First(discount => discount.Id == copy.Id))];

    /// <summary>Where the platform rounds on the way, the least that still comes to the whole promise: never a cent too little.</summary>
    private async Task<decimal> InPrimaryAsync(decimal promised, Currency currency)
    {
        var currencies = services.GetRequiredService<ICurrencyService>();
        var exact = await currencies.ConvertToPrimaryStoreCurrencyAsync(promised, currency);
        if (!services.GetRequiredService<ShoppingCartSettings>().RoundPricesDuringCalculation)
            return exact;

        var prices = services.GetRequiredService<IPriceCalculationService>();
        var rounded = await prices.RoundPriceAsync(exact);
        return await prices.RoundPriceAsync(await currencies.ConvertFromPrimaryStoreCurrencyAsync(rounded, currency), currency) < promised ? rounded + 0.01m : rounded;
    }
}
