namespace Nop.Web.Framework.Infrastructure;

public static class AdminWidgetZones
{
    public static string CampaignListButtons => "admin_campaign_list_buttons";

    public static string CurrentShoppingCartListButtons => "admin_current_shopping_cart_list_buttons";

    public static string CustomerDetailsBlock => "admin_customer_details_block";

    public static string CustomerDetailsButtons => "admin_customer_details_buttons";

    public static string DashboardBottom => "admin_dashboard_bottom";

    public static string DashboardCommonstatisticsAfter => "admin_dashboard_commonstatistics_after";

    public static string DashboardTop => "admin_dashboard_top";

    public static string DiscountDetailsBlock => "admin_discount_details_block";

    public static string DiscountDetailsButtons => "admin_discount_details_buttons";

    public static string DiscountListButtons => "admin_discount_list_buttons";

    public static string HeaderNavbarAfter => "admin_header_navbar_after";

    public static string HeaderNavbarBefore => "admin_header_navbar_before";

    public static string MenuBefore => "admin_menu_before";

    public static string MessageTemplateDetailsBottom => "admin_message_template_details_bottom";

    public static string MessageTemplateDetailsButtons => "admin_message_template_details_buttons";

    public static string MessageTemplateDetailsTop => "admin_message_template_details_top";

    public static string MessageTemplateListButtons => "admin_message_template_list_buttons";

    public static string OrderDetailsBlock => "admin_order_details_block";

    public static string OrderDetailsButtons => "admin_order_details_buttons";
}
