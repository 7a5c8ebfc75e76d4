using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Configuration;
using Nop.Services.Messages;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Menu;
using Nop.Web.Framework.Mvc.ModelBinding;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Framework.UI;
using Nop.Web.Framework.WebOptimizer;

namespace NopCommerce.StandIn.Web;

public static class WebServices
{
    /// <summary>What pages need beyond the services: page parts, menu, widgets, addresses, messages and the platform's model binding.</summary>
    public static IServiceCollection AddStandInWeb(this IServiceCollection services)
    {
        services.AddSingleton(_ => new AppSettings());
        services.AddSingleton<INopAssetHelper, NoBundles>();
        services.AddScoped<INopHtmlHelper, PageParts>();
        services.AddScoped<IAdminMenu, AdminMenuTree>();
        services.AddScoped<IWidgetModelFactory, WidgetModels>();
        services.AddScoped<ILocalizedModelFactory, LocalizedModels>();
        services.AddScoped<INopUrlHelper, StoreUrls>();
        services.AddScoped<INotificationService, TempDataNotifications>();
        services.Configure<MvcOptions>(options =>
        {
            options.ModelMetadataDetailsProviders.Add(new NopMetadataProvider());
            options.ModelBinderProviders.Insert(0, new TrimmingBinder());
            options.ModelBinderProviders.Insert(0, new InvariantNumbers());
        });
        return services;
    }

    private sealed class NoBundles : INopAssetHelper;
}
