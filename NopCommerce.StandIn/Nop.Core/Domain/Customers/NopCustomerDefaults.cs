namespace Nop.Core.Domain.Customers;

public static class NopCustomerDefaults
{
    public static string AdministratorsRoleName => "Administrators";
    public static string RegisteredRoleName => "Registered";
    public static string GuestsRoleName => "Guests";
    public static string SearchEngineCustomerName => "SearchEngine";
    public static string BackgroundTaskCustomerName => "BackgroundTask";
    public static string DiscountCouponCodeAttribute => "DiscountCouponCode";
    public static string LastVisitedPageAttribute => "LastVisitedPage";
    public static string AdminAreaStoreScopeConfigurationAttribute => "AdminAreaStoreScopeConfiguration";
    public static string SelectedPaymentMethodAttribute => "SelectedPaymentMethod";
    public static string SelectedShippingOptionAttribute => "SelectedShippingOption";
    public static string CheckoutAttributes => "CheckoutAttributes";
    public static string UseRewardPointsDuringCheckoutAttribute => "UseRewardPointsDuringCheckout";
}
