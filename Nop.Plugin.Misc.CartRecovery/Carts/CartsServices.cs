using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Carts.Filters;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;
using Nop.Plugin.Misc.CartRecovery.Carts.Widgets;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

internal static class CartsServices
{
    internal static IServiceCollection AddCarts(this IServiceCollection services) => services
        .AddScoped<EpisodeStore>()
        .AddScoped<EpisodeWrites>()
        .AddScoped<ActivityWrites>()
        .AddScoped<EpisodeClock>()
        .AddScoped<EpisodeOpener>()
        .AddScoped<EpisodeCapture>()
        .AddScoped<EpisodeMerge>()
        .AddScoped<BuyerQueries>()
        .AddScoped<OrderConversions>()
        .AddScoped<CartKeys>()
        .AddScoped<Shopper>()
        .AddScoped<MovedCarts>()
        .AddScoped<CartQueries>()
        .AddScoped<UnitPrices>()
        .AddScoped<CartReader>()
        .AddScoped<UnpaidOrderQueries>()
        .AddScoped<UnpaidOrders>()
        .AddScoped<PaidLater>()
        .AddScoped<OrderPrices>()
        .AddScoped<OrderReader>()
        .AddScoped<EpisodeReader>()
        .AddScoped<SnapshotWrites>()
        .AddScoped<SnapshotLineWrites>()
        .AddScoped<VisitorChannelQueries>()
        .AddScoped<SnapshotVisitors>()
        .AddScoped<SnapshotRecipients>()
        .AddScoped<SnapshotTroubles>()
        .AddScoped<CartSnapshots>()
        .AddScoped<ClosedRecipients>()
        .AddScoped<CartBackfill>()
        .AddScoped<Reconciliation>()
        .AddScoped<EpisodePurgeWrites>()
        .AddScoped<EpisodePurge>()
        .AddScoped<CaptureTexts>()
        .AddScoped<ConsentQuestions>()
        .AddScoped<CaptureConsents>()
        .AddScoped<ContactCapture>()
        .AddScoped<CheckoutCapture>()
        .AddScoped<PageViews>()
        .AddSingleton<ReconciliationCursor>()
        .AddSingleton<EpisodePurgeClock>()
        .AddSingleton<VisitMemory>()
        .AddSingleton<RecentContacts>()
        .AddSingleton<CaptureRate>()
        .AddSingleton(new WidgetPlacement(PublicWidgetZones.BodyEndHtmlTagBefore, typeof(CaptureScriptViewComponent)))
        .AddSingleton(new WidgetPlacement(PublicWidgetZones.OpCheckoutBillingAddressMiddle, typeof(ConsentBoxViewComponent)))
        .AddSingleton(new WidgetPlacement(PublicWidgetZones.CheckoutBillingAddressMiddle, typeof(ConsentBoxViewComponent)))
        .Configure<MvcOptions>(options =>
        {
            // The stage is noted first, inside, and counts as the page view.
            options.Filters.Add<PageViewFilter>();
            options.Filters.Add<CheckoutStageFilter>();
        });
}
