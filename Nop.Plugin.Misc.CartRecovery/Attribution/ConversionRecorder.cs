using System.Data.Common;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Attribution;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>Records an order of somebody we had reached, once, with what it is credited to.</summary>
internal sealed class ConversionRecorder(
    ConversionStore store,
    ConversionQueries queries,
    ClickStore clicks,
    CouponStore coupons,
    OrderMoney money,
    ISettingService settings)
{
    /// <summary>Somebody last reached longer ago than this bought by himself.</summary>
    private static readonly TimeSpan Reached = TimeSpan.FromDays(30);

    /// <returns>False when the order owes us nothing or is recorded already.</returns>
    public async Task<bool> RecordAsync(Order order)
    {
        if (await store.ExistsAsync(order.Id))
            return false;
        var ordered = order.CreatedOnUtc.ToWholeSecondUtc();
        var coupon = (await coupons.OfOrderAsync(order.Id)).FirstOrDefault(used => !used.IsTest);
        var buyers = await queries.BuyersAsync(order);
        var credit = await CreditAsync(order, ordered, buyers, coupon);
        var touch = await queries.TouchAsync(credit.TouchId) ?? await queries.LastTouchAsync(buyers, ordered - Reached, ordered);
        if (touch is null && coupon is null)
            return false;
        return await TryInsertAsync(await ConversionAsync(order, ordered, credit, touch, coupon));
    }

    private async Task<Credit> CreditAsync(Order order, DateTime ordered, List<int> buyers, Coupon? coupon)
    {
        var window = TimeSpan.FromDays((await settings.LoadSettingAsync<CartRecoverySettings>(order.StoreId)).EmailClickDays);
        var human = await clicks.HumanAsync(buyers, ordered - window, ordered);
        var couponTouch = coupon is null ? null : await queries.TouchOfCouponAsync(coupon.RecipientId, coupon.Id);
        return AttributionRule.For(ordered, human, window, coupon is null ? null : couponTouch?.Id ?? 0);
    }

    private async Task<Conversion> ConversionAsync(Order order, DateTime ordered, Credit credit, Touch? touch, Coupon? coupon)
    {
        var amount = await money.TotalAsync(order);
        var cancelled = order.OrderStatus == OrderStatus.Cancelled;
        return new Conversion
        {
            OrderId = order.Id,
            StoreId = order.StoreId,
            EpisodeId = touch?.EpisodeId ?? coupon?.EpisodeId ?? 0,
            TouchId = credit.TouchId,
            CampaignId = touch?.CampaignId ?? 0,
            StepNumber = touch?.StepNumber ?? 0,
            ChannelId = touch?.ChannelId ?? 0,
            ClickedThenBought = credit.ClickedThenBought,
            CouponUsed = credit.CouponUsed,
            CouponId = coupon?.Id ?? 0,
            Amount = amount,
            TakenBack = cancelled ? amount : await money.RefundedAsync(order),
            Discount = credit.CouponUsed ? await money.DiscountAsync(order) : 0m,
            CurrencyCode = order.CustomerCurrencyCode.ToUpperInvariant(),
            OrderedUtc = ordered,
            PaidUtc = order.PaidDateUtc?.ToWholeSecondUtc(),
            CancelledUtc = cancelled ? ordered : null,
        };
    }

    private async Task<bool> TryInsertAsync(Conversion conversion)
    {
        try
        {
            await store.InsertAsync(conversion);
            return true;
        }
        catch (DbException)
        {
            // The event and the reconciliation met; a failure of another kind shows again at the next run.
            return false;
        }
    }
}
