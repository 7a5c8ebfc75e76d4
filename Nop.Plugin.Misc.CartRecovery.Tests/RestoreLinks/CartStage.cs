using System.Globalization;
using System.Text.RegularExpressions;
using CartRecovery.Sandbox;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Catalog;
using Nop.Services.Seo;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>One cart that was left, what has happened to the shop since, and the visitor who opens the link.</summary>
internal sealed class CartStage(SandboxApp store, StandInScope visit, StoreBrowser browser)
{
    private static int _people = 40_000;

    private readonly int _person = Interlocked.Increment(ref _people);
    private Coupon? _coupon;

    public StandInScope Visit => visit;

    public StoreBrowser Browser => browser;

    public SandboxApp Store => store;

    public LeftCart Cart { get; } = new(() => StandInScope.Create(store.Services), store.NowUtc);

    public IProductAttributeParser Choices => visit.Get<IProductAttributeParser>();

    public async Task<Product> ProductAsync(string name = "Kettle", decimal price = 27m, Action<Product>? with = null)
    {
        var product = await visit.AddProductAsync(name, price);
        if (with is not null)
            await ChangeAsync(product, with);
        await visit.Get<IUrlRecordService>().SaveSlugAsync(product, $"{name.ToLowerInvariant()}-{_person}", 0);
        return product;
    }

    public Task ChangeAsync(Product product, Action<Product> change) => visit.ChangeAsync(product, change);

    public Task LeaveAsync() => Cart.Of($"ana{_person}@example.test").SentAsync(_coupon?.Id ?? 0, _person);

    public async Task OfferAsync()
    {
        var offer = new Incentive { Kind = IncentiveKind.Percentage, Percentage = 10m };
        await visit.Get<IncentiveStore>().SaveAsync(offer);
        _coupon = await visit.Get<CouponIssuer>().IssueAsync(offer, new Episode(), new Recipient { Id = _person }, store.NowUtc);
    }

    public Task CouponAsync(Action<Coupon> change)
    {
        change(_coupon!);
        return visit.Get<Nop.Data.IRepository<Coupon>>().UpdateAsync(_coupon!);
    }

    /// <summary>What differs from run to run is named instead.</summary>
    public async Task<string> PageAsync()
    {
        await browser.OpenAsync("/cart-recovery/r/" + Cart.Token);
        var text = PageText.Of(browser.Page.DocumentElement.OuterHtml, ".cart-recovery-restore").Replace("-" + _person, "", StringComparison.Ordinal);
        return _coupon is null ? text : text.Replace(CouponCode.Grouped(_coupon.Code), "CODE", StringComparison.Ordinal).Replace(EndText(), "THE COUPON'S END", StringComparison.Ordinal);
    }

    private string EndText()
    {
        var language = CultureInfo.GetCultureInfo("en-US");
        return Regex.Replace(_coupon!.ExpiresUtc.ToString("f", language), @"\s+", " ");
    }
}
