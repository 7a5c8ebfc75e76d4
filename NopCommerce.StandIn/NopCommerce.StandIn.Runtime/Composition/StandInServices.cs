using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NopCommerce.StandIn.Caching;
using NopCommerce.StandIn.Catalog;
using NopCommerce.StandIn.Configuration;
using NopCommerce.StandIn.Customers;
using NopCommerce.StandIn.Discounts;
using NopCommerce.StandIn.Events;
using NopCommerce.StandIn.Localization;
using NopCommerce.StandIn.Logging;
using NopCommerce.StandIn.Messages;
using NopCommerce.StandIn.Money;
using NopCommerce.StandIn.Orders;
using NopCommerce.StandIn.Plugins;
using NopCommerce.StandIn.Requests;
using NopCommerce.StandIn.Security;
using NopCommerce.StandIn.Stores;
using NopCommerce.StandIn.Tasks;

namespace NopCommerce.StandIn;

public static class StandInServices
{
    /// <summary>The whole shop behind the platform's interfaces; plugins come last, so that what they register wins.</summary>
    public static IServiceCollection AddNopCommerceStandIn(this IServiceCollection services, StandInOptions options)
    {
        var types = new StandInTypes(options.Plugins);
        services.AddHttpContextAccessor();
        services.AddLogging();
        services.AddStandInData(options);
        services.AddSingleton(types);
        AddFoundation(services);
        AddShop(services);
        AddCustomers(services);
        AddOrders(services);
        AddMessages(services);
        AddFound(services, types);
        return services;
    }

    private static void AddFoundation(IServiceCollection services)
    {
        services.AddSingleton<IStaticCacheManager, MemoryCache>();
        services.AddScoped<IShortTermCacheManager, RequestCache>();
        services.AddScoped<EntityCaches>();
        services.AddScoped<IEventPublisher, EventPublisher>();
        services.AddScoped<ISettingService, Settings>();
        services.AddScoped<ILogger, LogTable>();
        services.AddScoped<ICustomerActivityService, Activities>();
        services.AddScoped<IEncryptionService, Encryption>();
        services.AddScoped<IPermissionService, Permissions>();
        services.AddScoped<IAclService, AccessLists>();
        services.AddScoped<ScopeRequest>();
        services.AddScoped<IWorkContext, WorkContext>();
        services.AddScoped<IStoreContext, StoreContext>();
        services.AddScoped<IWebHelper, WebHelper>();
        services.AddScoped<IUserAgentHelper, UserAgents>();
        services.AddScoped<IDateTimeHelper, DateTimes>();
        services.AddScoped<Notices>();
        services.AddScoped<INotificationService, NotificationService>();
        services.AddSingleton<LoadedPlugins>();
        services.AddScoped<PluginInstances>();
        services.AddScoped(typeof(IPluginManager<>), typeof(PluginManager<>));
        services.AddScoped<IWidgetPluginManager, WidgetPluginManager>();
        services.AddScoped<IDiscountPluginManager, DiscountPluginManager>();
        services.AddScoped<IScheduleTaskService, ScheduleTasks>();
        services.AddTransient<IScheduleTaskRunner, ScheduleTaskRunner>();
        services.AddSingleton<StandInTasks>();
        services.AddSingleton(provider => new StandInPlugins(provider, provider.GetRequiredService<LoadedPlugins>()));
    }

    private static void AddShop(IServiceCollection services)
    {
        services.AddScoped<ILanguageService, Languages>();
        services.AddScoped<ILocalizationService, LocaleResources>();
        services.AddScoped<ILocalizedEntityService, LocalizedEntities>();
        services.AddScoped<IStoreService, StoreList>();
        services.AddScoped<IStoreMappingService, StoreMappings>();
        services.AddScoped<ICurrencyService, Currencies>();
        services.AddScoped<ICountryService, Countries>();
        services.AddScoped<IStateProvinceService, StateProvinces>();
        services.AddScoped<IPriceFormatter, PriceFormatter>();
        services.AddScoped<ITaxService, Taxes>();
        services.AddScoped<IProductService, Products>();
        services.AddScoped<ProductAttributes>();
        services.AddScoped<IProductAttributeParser, ProductAttributeParser>();
        services.AddScoped<IProductAttributeFormatter, ProductAttributeFormatter>();
        services.AddScoped<IPriceCalculationService, PriceCalculation>();
        services.AddScoped<IPictureService, Pictures>();
        services.AddScoped<IUrlRecordService, Slugs>();
    }

    private static void AddCustomers(IServiceCollection services)
    {
        services.AddScoped<IGenericAttributeService, GenericAttributes>();
        services.AddScoped<IAddressService, AddressBook>();
        services.AddScoped<Roles>();
        services.AddScoped<CouponCodes>();
        services.AddScoped<CustomerRecords>();
        services.AddScoped<CustomerAddresses>();
        services.AddScoped<CheckoutData>();
        services.AddScoped<GuestCleanUp>();
        services.AddScoped<ICustomerService, CustomerService>();
        services.AddScoped<IGdprService, Erasure>();
        services.AddScoped<StandInAccounts>();
    }

    private static void AddOrders(IServiceCollection services)
    {
        services.AddScoped<DiscountRequirements>();
        services.AddScoped<DiscountUsage>();
        services.AddScoped<DiscountValidation>();
        services.AddScoped<RequirementRules>();
        services.AddScoped<IDiscountService, DiscountService>();
        services.AddScoped<CartLines>();
        services.AddScoped<CartWarnings>();
        services.AddScoped<CartPrices>();
        services.AddScoped<CartChanges>();
        services.AddScoped<IShoppingCartService, CartService>();
        services.AddScoped<OrderDiscounts>();
        services.AddScoped<CartSubTotal>();
        services.AddScoped<IOrderTotalCalculationService, OrderTotals>();
        services.AddScoped<IOrderService, OrderService>();
        services.AddScoped<OrderCurrency>();
        services.AddScoped<OrderPreparation>();
        services.AddScoped<OrderLines>();
        services.AddScoped<OrderRecords>();
        services.AddScoped<OrderMails>();
        services.AddScoped<OrderPlacement>();
        services.AddScoped<IOrderProcessingService, OrderProcessing>();
    }

    private static void AddMessages(IServiceCollection services)
    {
        services.AddScoped<IMessageTemplateService, MessageTemplates>();
        services.AddScoped<ITokenizer, Tokenizer>();
        services.AddScoped<OrderPrices>();
        services.AddScoped<IMessageTokenProvider, MessageTokens>();
        services.AddScoped<IEmailAccountService, EmailAccounts>();
        services.AddScoped<SendingAccounts>();
        services.AddScoped<IQueuedEmailService, QueuedEmails>();
        services.AddScoped<IEmailSender, SmtpEmailSender>();
        services.AddScoped<IWorkflowMessageService, WorkflowMessages>();
        services.AddScoped<INewsLetterSubscriptionService, NewsletterSubscriptions>();
        services.AddScoped<INewsLetterSubscriptionTypeService, NewsletterTypes>();
    }

    private static void AddFound(IServiceCollection services, StandInTypes types)
    {
        foreach (var type in types.Of<ISettings>())
            services.AddScoped(type, provider => SettingsOfStore(provider, type));
        foreach (var (face, consumer) in types.Consumers())
            services.AddScoped(face, consumer);

        var configuration = services.LastOrDefault(s => s.ServiceType == typeof(IConfiguration))?.ImplementationInstance as IConfiguration ?? new ConfigurationBuilder().Build();
        foreach (var startup in types.Created<INopStartup>().OrderBy(s => s.Order))
            startup.ConfigureServices(services, configuration);
        services.TryAddSingleton(configuration);
    }

    // The constructor of whoever asks cannot wait; the values come from the cache.
    private static object SettingsOfStore(IServiceProvider services, Type type)
    {
        var storeId = services.GetRequiredService<IStoreContext>().GetCurrentStore().Id;
        return services.GetRequiredService<ISettingService>().LoadSettingAsync(type, storeId).GetAwaiter().GetResult();
    }
}
