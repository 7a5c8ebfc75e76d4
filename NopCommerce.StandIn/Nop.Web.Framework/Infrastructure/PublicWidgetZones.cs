namespace Nop.Web.Framework.Infrastructure;

public static class PublicWidgetZones
{
    public static string AccountNavigationAfter => "account_navigation_after";

    public static string AccountNavigationBefore => "account_navigation_before";

    public static string AddressBottom => "address_bottom";

    public static string BodyEndHtmlTagBefore => "body_end_html_tag_before";

    public static string BodyStartHtmlTagAfter => "body_start_html_tag_after";

    public static string CheckoutBillingAddressBottom => "checkout_billing_address_bottom";

    public static string CheckoutBillingAddressMiddle => "checkout_billing_address_middle";

    public static string CheckoutBillingAddressTop => "checkout_billing_address_top";

    public static string CheckoutCompletedBottom => "checkout_completed_bottom";

    public static string CheckoutCompletedTop => "checkout_completed_top";

    public static string CheckoutConfirmBottom => "checkout_confirm_bottom";

    public static string CheckoutConfirmTop => "checkout_confirm_top";

    public static string CheckoutPaymentInfoBottom => "checkout_payment_info_bottom";

    public static string CheckoutPaymentInfoTop => "checkout_payment_info_top";

    public static string CheckoutPaymentMethodBottom => "checkout_payment_method_bottom";

    public static string CheckoutPaymentMethodTop => "checkout_payment_method_top";

    public static string CheckoutProgressAfter => "checkout_progress_after";

    public static string CheckoutProgressBefore => "checkout_progress_before";

    public static string CheckoutShippingAddressBottom => "checkout_shipping_address_bottom";

    public static string CheckoutShippingAddressMiddle => "checkout_shipping_address_middle";

    public static string CheckoutShippingAddressTop => "checkout_shipping_address_top";

    public static string CheckoutShippingMethodBottom => "checkout_shipping_method_bottom";

    public static string CheckoutShippingMethodTop => "checkout_shipping_method_top";

    public static string ContentAfter => "content_after";

    public static string ContentBefore => "content_before";

    public static string Footer => "footer";

    public static string HeadHtmlTag => "head_html_tag";

    public static string HeaderAfter => "header_after";

    public static string HeaderBefore => "header_before";

    public static string HeaderLinksAfter => "header_links_after";

    public static string HeaderLinksBefore => "header_links_before";

    public static string HeaderMiddle => "header_middle";

    public static string HeaderSelectors => "header_selectors";

    public static string HomepageBottom => "home_page_bottom";

    public static string HomepageTop => "home_page_top";

    public static string LoginBottom => "login_bottom";

    public static string LoginTop => "login_top";

    public static string MainColumnAfter => "main_column_after";

    public static string MainColumnBefore => "main_column_before";

    public static string Notifications => "notifications";

    public static string OpCheckoutBillingAddressBottom => "op_checkout_billing_address_bottom";

    public static string OpCheckoutBillingAddressMiddle => "op_checkout_billing_address_middle";

    public static string OpCheckoutBillingAddressTop => "op_checkout_billing_address_top";

    public static string OpCheckoutConfirmBottom => "op_checkout_confirm_bottom";

    public static string OpCheckoutConfirmTop => "op_checkout_confirm_top";

    public static string OpCheckoutPaymentInfoBottom => "op_checkout_payment_info_bottom";

    public static string OpCheckoutPaymentInfoTop => "op_checkout_payment_info_top";

    public static string OpCheckoutPaymentMethodBottom => "op_checkout_payment_method_bottom";

    public static string OpCheckoutPaymentMethodTop => "op_checkout_payment_method_top";

    public static string OpCheckoutShippingAddressBottom => "op_checkout_shipping_address_bottom";

    public static string OpCheckoutShippingAddressMiddle => "op_checkout_shipping_address_middle";

    public static string OpCheckoutShippingAddressTop => "op_checkout_shipping_address_top";

    public static string OpCheckoutShippingMethodBottom => "op_checkout_shipping_method_bottom";

    public static string OpCheckoutShippingMethodTop => "op_checkout_shipping_method_top";

    public static string OpcContentAfter => "opc_content_after";

    public static string OpcContentBefore => "opc_content_before";

    public static string OrderSummaryCartFooter => "order_summary_cart_footer";

    public static string OrderSummaryContentAfter => "order_summary_content_after";

    public static string OrderSummaryContentBefore => "order_summary_content_before";

    public static string OrderSummaryContentDeals => "order_summary_content_deals";

    public static string OrderSummaryTotals => "order_summary_totals";

    public static string ProductDetailsAddInfo => "productdetails_add_info";

    public static string ProductDetailsBottom => "productdetails_bottom";

    public static string ProductDetailsOverviewBottom => "productdetails_overview_bottom";

    public static string ProductDetailsOverviewTop => "productdetails_overview_top";

    public static string ProductDetailsTop => "productdetails_top";

    public static string RegisterBottom => "register_bottom";

    public static string RegisterTop => "register_top";

    public static string SearchBox => "searchbox";

    public static string SearchBoxBeforeSearchButton => "searchbox_before_search_button";
}
